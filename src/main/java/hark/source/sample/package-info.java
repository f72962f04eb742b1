/** The sample library that is shipped with Hark. */
package hark.source.sample;
