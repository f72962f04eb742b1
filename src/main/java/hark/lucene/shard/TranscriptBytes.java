package hark.lucene.shard;

import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexableField;

/**
 * The transcripts that are sent to a shard, and the documents that it indexes for one. Safe to
 * share between threads.
 */
public final class TranscriptBytes {

  /** The version of the encoding; increased with each change of it. */
  private static final int ENCODING = 1;

  /**
   * The version of the schema and of the encoding; a shard takes no other. A node keeps the last
   * transcripts in this encoding, and leaves out those that it cannot read when it starts with
   * another plugin. So there is a new index for each version, which that of questions does not
   * change.
   */
  private static final String VERSION = TranscriptDocument.SCHEMA + "-" + ENCODING;

  /** The beginning of the reason why a transcript of another version is refused. */
  public static final String OTHER_VERSION = "Install the plugin of this Hark in all nodes: ";

  private final FormTerms forms = new FormTerms();

  /** Encodes a transcript. */
  public static byte[] write(Transcript transcript) {
    var to = new ByteEncoder();
    to.text(VERSION);
    var plain = new ByteEncoder();
    ResultCodec.write(plain, transcript);
    to.packed(plain.bytes());
    return to.bytes();
  }

  /**
   * Returns the version of the schema and of the encoding, which the name of an index should have:
   * an index of another one cannot be used.
   */
  public static String schema() {
    return VERSION;
  }

  /**
   * Returns the documents of a transcript: one for each segment, and then the one of the whole,
   * each without the key of the block, which the shard has as an ID of its own.
   *
   * @throws IllegalArgumentException if the bytes are no transcript, or of another version
   */
  public List<List<IndexableField>> documents(byte[] bytes) {
    var from = new ByteDecoder(bytes);
    var version = from.text();
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          OTHER_VERSION
              + "a transcript of version %s was sent to a shard of version %s"
                  .formatted(version.length() > VERSION.length() + 4 ? "?" : version, VERSION));
    }
    var plain = new ByteDecoder(from.packed());
    from.end();
    var transcript = ResultCodec.readTranscript(plain);
    plain.end();
    var documents = new ArrayList<List<IndexableField>>(transcript.segments().size() + 1);
    for (var document : TranscriptDocument.block(transcript, forms)) {
      documents.add(
          document.getFields().stream()
              .filter(field -> !TranscriptDocument.isKey(field.name()))
              .toList());
    }
    return documents;
  }
}
