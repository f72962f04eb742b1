/**
 * The formats of caption files: one class for each, and {@link hark.caption.format.CaptionFormats},
 * which finds the one that a file has. Code outside this part of the program names that class only.
 */
package hark.caption.format;
