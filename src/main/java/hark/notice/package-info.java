/**
 * Conditions that an operator should know of. Every layer may post one; pages, the API, the health
 * answer and the command line word them. {@link hark.notice.StorageFault} recognises full and
 * read-only disks in failures.
 */
package hark.notice;
