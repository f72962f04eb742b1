/**
 * The commands of {@code bin/hark}. They use the API of a running Hark, as any other program could,
 * and hold no part of the library themselves.
 */
package hark.cli;
