/**
 * The packaged application under hostile files, hostile requests, slow clients and floods, and
 * under mixed load for half an hour: {@code bin/attack} and {@code bin/soak}. Nothing here is part
 * of the usual run of tests.
 */
package hark.attack;
