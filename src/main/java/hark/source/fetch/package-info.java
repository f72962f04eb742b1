/** Fetching of files from public addresses that are not trusted. */
package hark.source.fetch;
