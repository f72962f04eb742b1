/**
 * Changes of files that survive a crash: a file written whole or not at all, and several files of a
 * folder in one step.
 */
package hark.archive.disk;
