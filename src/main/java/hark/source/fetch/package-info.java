/** Fetching of files from public addresses that strangers wrote. */
package hark.source.fetch;
