/**
 * The commands of {@code bin/hark}. They talk to a running Hark by its API, as any other program
 * could, and hold no part of the library themselves.
 */
package hark.cli;
