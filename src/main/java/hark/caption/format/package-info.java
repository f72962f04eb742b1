/**
 * The formats of caption files that are text or XML: one class for each, and {@link
 * hark.caption.format.CaptionFormats}, which finds the one that a file has. Code outside this part
 * of the program names that class, and the formats of exports.
 */
package hark.caption.format;
