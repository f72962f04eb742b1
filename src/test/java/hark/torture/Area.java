package hark.torture;

import java.util.regex.Pattern;

/** The kinds of files in a data folder, and what a message about one of them has in it. */
enum Area {
  METADATA("archive/.*/(?!~)[^/]*\\.json", ""),
  RAW("archive/.*\\.raw", ""),
  EDITS("archive/.*/~edits\\.json", ""),
  JOURNAL("imports/journal.*", "journal"),
  FEEDS("imports/feeds.*", "feeds\\.json|list of feeds|podcast feeds"),
  UPLOADS("uploads/.*", "upload"),
  INDEX("index/.*", "index"),
  OTHER(".*", "");

  private final Pattern place;
  private final String message;

  Area(String place, String message) {
    this.place = Pattern.compile(place);
    this.message = message;
  }

  static Area of(String file) {
    for (var area : values()) {
      if (area.place.matcher(file).matches()) {
        return area;
      }
    }
    return OTHER;
  }

  boolean isArchive() {
    return this == METADATA || this == RAW || this == EDITS;
  }

  /** Whether damage to it must be told: not where all is made again, or nothing depends on it. */
  boolean mustBeTold() {
    return this != INDEX && this != OTHER;
  }

  /** Whether some line tells of this file of this kind. */
  boolean isToldBy(String text, String file) {
    var tokens = new StringBuilder(Pattern.quote(name(file)));
    if (isArchive()) {
      tokens.append('|').append(Pattern.quote(video(file)));
    } else if (!message.isEmpty()) {
      tokens.append('|').append(message);
    }
    return Pattern.compile(tokens.toString(), Pattern.CASE_INSENSITIVE).matcher(text).find();
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The ID of the video in whose folder an archived file lies; the file's name where in none. */
  static String video(String file) {
    var parts = file.split("/");
    return parts.length >= 4 ? parts[2].replaceFirst("~[0-9a-f]{8}$", "") : name(file);
  }
}
