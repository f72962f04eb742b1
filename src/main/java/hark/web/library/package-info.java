/** Pages and API of the library as a whole. */
package hark.web.library;
