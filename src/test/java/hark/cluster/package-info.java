/**
 * Three real OpenSearch nodes with Hark's plugin, as {@code bin/check-opensearch} starts them:
 * contracts of the index, whole answers beside the embedded index, and losses. Nothing here is part
 * of the usual run of tests.
 */
package hark.cluster;
