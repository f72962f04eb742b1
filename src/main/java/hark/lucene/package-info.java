/**
 * The embedded index: transcripts as blocks of Lucene documents, queries as matchers over word
 * positions. Lucene's types appear in this package only. Lucene's own "segments" are called leaves
 * here.
 *
 * <ul>
 *   <li>The port: {@link hark.lucene.LuceneTranscriptIndex} is one index in one folder; {@link
 *       hark.lucene.RebuildableIndex} is one that is rebuilt beside the old one.
 *   <li>Opening, committing and repairing: {@link hark.lucene.IndexLifetime} and {@link
 *       hark.lucene.OpenIndex}; {@link hark.lucene.IndexSnapshots} keeps a state for later pages.
 *   <li>One search: {@link hark.lucene.SearchExecution} lets {@link hark.lucene.HitCollector} count
 *       moments and keep the best transcripts, {@link hark.lucene.FacetCounter} count facets, and
 *       {@link hark.lucene.HitFinder} and {@link hark.lucene.MomentFinder} make the page.
 *   <li>Below it: {@code match} finds spans, {@code schema} defines the documents, {@code suggest}
 *       completes queries, {@code sound} finds words that sound alike.
 * </ul>
 */
package hark.lucene;
