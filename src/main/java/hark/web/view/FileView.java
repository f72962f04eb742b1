package hark.web.view;

import hark.ingest.Clashes.Clash;
import hark.ingest.HeldFile;
import hark.ingest.HeldFile.Wrong;
import hark.ingest.UploadDesk.Prospect;
import hark.transcript.LanguageTag;
import hark.transcript.Track;
import hark.transcript.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One file that was sent.
 *
 * @param tone {@code good}, {@code warn}, {@code bad} or {@code wait}
 * @param state one or two words for it
 * @param facts what was understood, in short pieces; empty where it was refused
 * @param speech in which language it is, for the attributes of its words
 * @param confirm what has to be confirmed; empty when nothing has
 * @param editable it can still be changed
 */
public record FileView(
    int number,
    String origin,
    String tone,
    String state,
    String sentence,
    List<String> facts,
    List<String> repairs,
    String beginning,
    Speech speech,
    HeldFile.Naming naming,
    List<Wrong> wrong,
    String confirm,
    boolean editable) {

  static FileView of(Prospect prospect) {
    var file = prospect.file();
    var understood = file.understood();
    return new FileView(
        file.number(),
        file.origin(),
        tone(prospect),
        state(prospect),
        sentence(prospect),
        facts(file),
        understood == null ? List.of() : understood.repairs(),
        understood == null ? "" : understood.beginning(),
        Speech.of(
            new Track(LanguageTag.of(file.naming().language()).orElse(""), Track.Kind.UNKNOWN)),
        file.naming(),
        prospect.wrong(),
        confirm(prospect.clash()),
        !file.isRefused() && !file.taken());
  }

  /** What is wrong with a field; empty when nothing is. */
  public String wrongWith(String field) {
    return wrong.stream()
        .filter(one -> one.field().equals(field))
        .map(Wrong::reason)
        .findFirst()
        .orElse("");
  }

  private static String tone(Prospect prospect) {
    return switch (state(prospect)) {
      case "Refused", "Not yet" -> "bad";
      case "Twice", "Clash" -> "warn";
      case "Left out" -> "wait";
      default -> "good";
    };
  }

  private static String state(Prospect prospect) {
    var file = prospect.file();
    if (file.isRefused()) {
      return "Refused";
    }
    if (file.taken()) {
      return "Taken";
    }
    if (!file.naming().wanted()) {
      return "Left out";
    }
    if (!prospect.wrong().isEmpty()) {
      return "Not yet";
    }
    if (prospect.twin().isPresent()) {
      return "Twice";
    }
    return prospect.isReady() ? "Ready" : "Clash";
  }

  private static String sentence(Prospect prospect) {
    var file = prospect.file();
    return switch (state(prospect)) {
      case "Refused" -> file.refusal();
      case "Taken" -> "It is in the queue of imports.";
      case "Left out" -> "It will not be imported.";
      case "Not yet" -> "Put right what is marked below.";
      case "Twice" ->
          "%s is the same track of the same video. Give this one another ID or language, or leave it out."
              .formatted(prospect.twin().orElse(""));
      default -> met(prospect.clash());
    };
  }

  private static String met(Clash clash) {
    var title = clash.there().map(Video::title).orElse("");
    var source = clash.there().map(Video::source).orElse("");
    return switch (clash.kind()) {
      case NEW -> "A new video.";
      case SAME -> "These words are in the library already, in “%s”.".formatted(title);
      case BESIDE ->
          "It will stand beside what “%s” has: %s.".formatted(title, tracks(clash.tracks()));
      case REPLACES -> "“%s” has this track already, with other words.".formatted(title);
      case OTHER_SOURCE ->
          "The ID belongs to “%s” from %s, which may be another recording."
              .formatted(title, source);
    };
  }

  private static String tracks(List<Track> tracks) {
    return tracks.stream().map(FileView::track).collect(Collectors.joining(", "));
  }

  private static String track(Track track) {
    var name = Say.language(track.language());
    return (name.isEmpty() ? "a transcript in an unknown language" : name)
        + (track.kind() == Track.Kind.AUTO ? " (automatic)" : "");
  }

  private static String confirm(Clash clash) {
    return switch (clash.kind()) {
      case REPLACES -> "Replace those words with these";
      case OTHER_SOURCE -> "It is the same recording";
      case NEW, SAME, BESIDE -> "";
    };
  }

  private static List<String> facts(HeldFile file) {
    var understood = file.understood();
    if (understood == null) {
      return List.of();
    }
    var facts = new ArrayList<>(List.of(understood.format(), understood.encoding()));
    if (file.kind() == Track.Kind.AUTO) {
      facts.add("automatic");
    }
    facts.add(Say.count(understood.segments(), "segment"));
    facts.add(Say.count(understood.words(), "word"));
    facts.add("ends at " + Say.time(understood.endMillis()));
    return facts;
  }
}
