/**
 * The index on a cluster of OpenSearch nodes that have Hark's plugin: transcripts are sent as they
 * are, questions go to all shards as bytes, and {@code hark.lucene.shard} merges the answers.
 */
package hark.opensearch;
