/** Descriptions of this site for programs and browsers. */
package hark.web.site;
