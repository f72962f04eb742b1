/**
 * An index that is divided into shards, whatever carries the questions to them: what a shard is
 * asked, how it answers from its reader, both as bytes, and how the answers are merged.
 */
package hark.lucene.shard;
