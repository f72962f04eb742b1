/**
 * The packaged application under kills, damage and a full disk: {@code bin/torture}. Nothing here
 * is part of the usual run of tests. The application is a child process and is reached by its
 * public means only: HTTP, commands, files in the data folder.
 */
package hark.torture;
