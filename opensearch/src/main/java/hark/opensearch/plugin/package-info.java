/**
 * The plugin for OpenSearch: a field type that indexes a transcript as Hark's embedded index does,
 * and an aggregation that answers Hark's questions from the reader of a shard.
 */
package hark.opensearch.plugin;
