/**
 * Markup that caption files use: XML, also where it is not well-formed, and character references.
 */
package hark.caption.xml;
