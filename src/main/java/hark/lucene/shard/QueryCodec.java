package hark.lucene.shard;

import hark.query.Filter;
import hark.query.ParsedQuery;
import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.AnyWord;
import hark.query.Query.Distance;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.Slot;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.transcript.Track.TrackKind;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;

/** The encoding of queries. */
final class QueryCodec {

  /** The deepest tree that is read; the parser allows less. */
  private static final int DEEPEST = 1_000;

  private QueryCodec() {}

  static void write(ByteEncoder to, ParsedQuery query) {
    to.optional(query.words(), QueryCodec::write);
    to.all(query.filters(), QueryCodec::write);
  }

  static ParsedQuery readQuery(ByteDecoder from) {
    return new ParsedQuery(
        from.optional(in -> readTree(in, DEEPEST)), from.all(QueryCodec::readFilter));
  }

  private static void write(ByteEncoder to, Query query) {
    switch (query) {
      case Word word -> write(to, 'w', word.text());
      case StemmedWord word -> {
        write(to, 's', word.text());
        to.number(word.apostrophe());
      }
      case SoundAlike word -> {
        write(to, 'a', word.text());
        to.all(word.sounding(), ByteEncoder::text);
      }
      case Hyphenated pair -> {
        write(to, 'h', pair.first().text());
        to.text(pair.second().text());
      }
      case Tied tied -> {
        to.number('t');
        to.all(tied.words(), (out, word) -> out.text(word.text()));
      }
      case Prefix prefix -> write(to, 'p', prefix.text());
      case Fuzzy fuzzy -> write(to, 'f', fuzzy.text());
      case Phrase phrase -> {
        to.number('q');
        to.all(phrase.slots(), QueryCodec::write);
      }
      case Ordered ordered -> {
        to.number('o');
        to.all(ordered.words(), (out, word) -> out.text(word.text()));
        to.number(ordered.between());
      }
      case AllWithin together -> {
        to.number('&');
        to.all(together.parts(), QueryCodec::write);
        to.number(together.within());
      }
      case Near near -> write(to, 'n', near.left(), near.right(), near.distance());
      case NotNear near -> write(to, 'x', near.wanted(), near.unwanted(), near.distance());
      case Or or -> {
        to.number('|');
        to.all(or.parts(), QueryCodec::write);
      }
      case Without without -> {
        to.number('-');
        write(to, without.wanted());
        write(to, without.unwanted());
      }
    }
  }

  private static void write(ByteEncoder to, char kind, String text) {
    to.number(kind);
    to.text(text);
  }

  private static void write(ByteEncoder to, Slot slot) {
    to.text(
        switch (slot) {
          case Word word -> word.text();
          case AnyWord any -> ""; // no word is empty
        });
  }

  private static void write(ByteEncoder to, char kind, Query left, Query right, Distance distance) {
    to.number(kind);
    write(to, left);
    write(to, right);
    to.truth(distance instanceof WithinTime);
    to.number(
        switch (distance) {
          case WithinWords words -> words.words();
          case WithinTime time -> time.millis();
        });
  }

  private static Query readTree(ByteDecoder from, int deepest) {
    if (deepest == 0) {
      throw new IllegalArgumentException("A query is too deep");
    }
    int inside = deepest - 1;
    int kind = from.integer();
    return switch (kind) {
      case 'w' -> new Word(from.text());
      case 's' -> new StemmedWord(from.text(), from.integer());
      case 'a' -> new SoundAlike(from.text(), from.all(ByteDecoder::text));
      case 'h' -> new Hyphenated(new Word(from.text()), new Word(from.text()));
      case 't' -> new Tied(from.all(in -> new Word(in.text())));
      case 'p' -> new Prefix(from.text());
      case 'f' -> new Fuzzy(from.text());
      case 'q' -> new Phrase(from.all(QueryCodec::readSlot));
      case 'o' -> new Ordered(from.all(in -> new Word(in.text())), from.integer());
      case '&' -> new AllWithin(from.all(in -> readTree(in, inside)), from.integer());
      case 'n' -> new Near(readTree(from, inside), readTree(from, inside), readDistance(from));
      case 'x' -> new NotNear(readTree(from, inside), readTree(from, inside), readDistance(from));
      case '|' -> new Or(from.all(in -> readTree(in, inside)));
      case '-' -> new Without(readTree(from, inside), readTree(from, inside));
      default -> throw new IllegalArgumentException("No kind of query: " + kind);
    };
  }

  private static Slot readSlot(ByteDecoder from) {
    var text = from.text();
    return text.isEmpty() ? AnyWord.ANY : new Word(text);
  }

  private static Distance readDistance(ByteDecoder from) {
    return from.truth() ? new WithinTime(from.number()) : new WithinWords(from.integer());
  }

  private static void write(ByteEncoder to, Filter filter) {
    switch (filter) {
      case Filter.TitleFilter title -> {
        to.number('t');
        write(to, title.words());
      }
      case Filter.VideoFilter video -> write(to, 'v', video.id().value());
      case Filter.SpeakerFilter speaker -> write(to, 's', speaker.name());
      case Filter.LanguageFilter language -> write(to, 'l', language.tag());
      case Filter.SourceFilter source -> write(to, 'o', source.name());
      case Filter.ChannelFilter channel -> write(to, 'c', channel.name());
      case Filter.TrackKindFilter kind -> write(to, 'k', kind.kind().name());
      case Filter.AmongFilter among -> {
        to.number('a');
        to.all(among.videos(), (out, video) -> out.text(video.value()));
      }
      case Filter.TrackFilter track -> {
        to.number('r');
        ResultCodec.write(to, track.track());
      }
      case Filter.Before before -> write(to, '<', before.day().toEpochDay());
      case Filter.After after -> write(to, '>', after.day().toEpochDay());
      case Filter.Longer longer -> write(to, '+', longer.length().toMillis());
      case Filter.Shorter shorter -> write(to, '-', shorter.length().toMillis());
    }
  }

  private static void write(ByteEncoder to, char kind, long value) {
    to.number(kind);
    to.number(value);
  }

  private static Filter readFilter(ByteDecoder from) {
    int kind = from.integer();
    return switch (kind) {
      case 't' -> new Filter.TitleFilter(readTree(from, DEEPEST));
      case 'v' -> new Filter.VideoFilter(new VideoId(from.text()));
      case 's' -> new Filter.SpeakerFilter(from.text());
      case 'l' -> new Filter.LanguageFilter(from.text());
      case 'o' -> new Filter.SourceFilter(from.text());
      case 'c' -> new Filter.ChannelFilter(from.text());
      case 'k' -> new Filter.TrackKindFilter(from.constant(TrackKind.class));
      case 'a' -> new Filter.AmongFilter(new HashSet<>(from.all(in -> new VideoId(in.text()))));
      case 'r' -> new Filter.TrackFilter(ResultCodec.readTrack(from));
      case '<' -> new Filter.Before(LocalDate.ofEpochDay(from.number()));
      case '>' -> new Filter.After(LocalDate.ofEpochDay(from.number()));
      case '+' -> new Filter.Longer(Duration.ofMillis(from.number()));
      case '-' -> new Filter.Shorter(Duration.ofMillis(from.number()));
      default -> throw new IllegalArgumentException("No kind of filter: " + kind);
    };
  }
}
