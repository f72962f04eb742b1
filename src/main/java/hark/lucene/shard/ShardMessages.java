package hark.lucene.shard;

import hark.message.Message;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The messages between the one who asks and the shards: a version, and then the question or the
 * answer. The version is written first and never in another way, so that each side understands that
 * the other is older or newer.
 */
final class ShardMessages {

  /** The version of all encodings; raised with each change of one. */
  static final int VERSION = 1;

  /** The kind of an answer. */
  enum AnswerKind {
    WHOLE,

    /** A question of another version; with that of the shard. */
    OTHER_VERSION,

    /** The search in a transcript took too long. */
    TOOK_TOO_LONG,

    /** The search in a transcript needed too much memory. */
    TOO_LARGE
  }

  /** A kind of question, and the reader of what follows it. */
  private record Kind(
      String name,
      Class<? extends ShardTask<?>> type,
      Function<ByteDecoder, ? extends ShardTask<?>> reader) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("terms", TermTask.class, TermTask::read),
          new Kind("dictionary", DictionaryTask.class, DictionaryTask::read),
          new Kind("suggestion", SuggestionTask.class, SuggestionTask::read),
          new Kind("sound", SoundTask.class, SoundTask::read),
          new Kind("sound pairs", SoundPairTask.class, SoundPairTask::read),
          new Kind("misheard", MisheardTask.class, MisheardTask::read),
          new Kind("sentences", SentenceTask.class, SentenceTask::read),
          new Kind("match", MatchTask.class, MatchTask::read),
          new Kind("search", SearchTask.class, SearchTask::read),
          new Kind("hits", HitTask.class, HitTask::read),
          new Kind("moments", MomentTask.class, MomentTask::read),
          new Kind("places", PlaceTask.class, PlaceTask::read),
          new Kind("track", TrackTask.class, TrackTask::read),
          new Kind("marks", MarkTask.class, MarkTask::read),
          new Kind("transcript", TranscriptTask.class, TranscriptTask::read),
          new Kind("entries", EntryTask.class, EntryTask::read),
          new Kind("size", SizeTask.class, _ -> new SizeTask()));

  private ShardMessages() {}

  /**
   * A question with the longest time for its answer.
   *
   * @param <A> the answer
   */
  record Question<A>(Duration longest, ShardTask<A> task) {}

  static byte[] write(Question<?> question) {
    var to = new ByteEncoder();
    to.number(VERSION);
    to.number(question.longest().toMillis());
    to.text(
        KINDS.stream()
            .filter(kind -> kind.type().isInstance(question.task()))
            .findFirst()
            .orElseThrow()
            .name());
    question.task().write(to);
    return to.bytes();
  }

  /**
   * Reads a question.
   *
   * @throws VersionException if it is of another version
   * @throws IllegalArgumentException if it is none
   */
  static Question<?> readQuestion(byte[] bytes) {
    var from = new ByteDecoder(bytes);
    if (from.number() != VERSION) {
      throw new VersionException();
    }
    var longest = Duration.ofMillis(from.number());
    var name = from.text();
    var kind =
        KINDS.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No kind of question"));
    var question = new Question<>(longest, kind.reader().apply(from));
    from.end();
    return question;
  }

  static <A> byte[] write(ShardTask<A> task, A answer) {
    var to = begun(AnswerKind.WHOLE);
    task.writeAnswer(to, answer);
    return to.bytes();
  }

  static byte[] write(AnswerKind kind) {
    return begun(kind).bytes();
  }

  private static ByteEncoder begun(AnswerKind kind) {
    var to = new ByteEncoder();
    to.number(VERSION);
    to.constant(kind);
    return to;
  }

  /**
   * Reads the answer to a question.
   *
   * @throws ShardVersionException if the shard has another version
   * @throws SearchEndedException if the shard ended the search in a transcript
   * @throws IllegalArgumentException if it is no answer
   */
  static <A> A read(Question<A> question, byte[] answer) {
    var from = new ByteDecoder(answer);
    long version = from.number();
    if (version != VERSION) {
      throw new ShardVersionException(version);
    }
    return switch (from.constant(AnswerKind.class)) {
      case WHOLE -> {
        var whole = question.task().readAnswer(from);
        from.end();
        yield whole;
      }
      case OTHER_VERSION -> throw new ShardVersionException(version);
      case TOOK_TOO_LONG ->
          throw new SearchEndedException(
              Message.of(SearchNote.TIME_LIMIT, question.longest().toSeconds()));
      case TOO_LARGE -> throw new SearchEndedException(Message.of(SearchNote.MEMORY_LIMIT));
    };
  }

  /** The signal that a question is of another version. */
  static final class VersionException extends RuntimeException {

    VersionException() {
      super("The question is of another version", null, false, false);
    }
  }
}
