/** The page and the API of the names that are looked for by their sound. */
package hark.web.names;
