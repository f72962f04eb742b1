package hark.web.access;

import hark.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of requests and the role that each needs. A part in braces is any text without a slash,
 * and a star at the end any rest. What is not listed needs the role of an admin, so that a request
 * that is forgotten here is closed, not open.
 */
public final class AccessRules {

  private static final Map<Role, String> TABLE =
      Map.of(
          Role.NONE,
          """
          GET /account
          GET /assets/*
          GET /manifest.webmanifest
          GET /opensearch.xml
          GET /q/health
          GET /q/health/*
          GET /robots.txt
          GET /sign-in
          GET /sign-in/openid
          GET /sign-in/openid/return
          POST /account/password
          POST /language
          POST /sign-in
          POST /sign-out
          POST /sign-out/everywhere
          """,
          Role.READER,
          """
          GET /
          GET /api/library
          GET /api/openapi
          GET /api/search
          GET /api/search.csv
          GET /api/search.json
          GET /api/suggestions
          GET /api/videos
          GET /api/videos/{id}
          GET /api/videos/{id}/moments
          GET /api/videos/{id}/transcript.{ending}
          GET /help
          GET /library
          GET /media/*
          GET /search
          GET /search/suggestions
          GET /serve/api/v1/get_audio_transcription
          GET /videos
          GET /videos/{id}
          GET /videos/{id}/captions.vtt
          GET /videos/{id}/next
          GET /videos/{id}/print
          """,
          Role.EDITOR,
          """
          DELETE /api/names/{name}
          DELETE /api/videos/{id}
          GET /api/imports
          GET /api/imports/events
          GET /api/imports/{number}
          GET /api/names
          GET /api/names/{name}
          GET /delete
          GET /import
          GET /imports
          GET /imports/feeds
          GET /imports/files/{upload}
          GET /imports/library
          GET /imports/queue
          GET /names
          GET /names/suggestions
          GET /videos/{id}/edit
          GET /videos/{id}/segments/{ordinal}
          POST /api/imports
          POST /api/imports/{command}
          POST /api/imports/{number}/{command}
          POST /api/names
          POST /api/names/{name}/accept
          POST /api/names/{name}/accept-all
          POST /api/names/{name}/allow
          POST /api/names/{name}/reject
          POST /api/names/{name}/reject-all
          POST /delete
          POST /imports
          POST /imports/feeds
          POST /imports/feeds/leave
          POST /imports/feeds/read
          POST /imports/files
          POST /imports/files/{upload}
          POST /imports/library
          POST /imports/library/new
          POST /imports/library/read
          POST /imports/queue/{command}
          POST /imports/queue/{number}/{command}
          POST /imports/samples
          POST /names
          POST /names/accept
          POST /names/accept-all
          POST /names/allow
          POST /names/reject
          POST /names/reject-all
          POST /names/remove
          POST /videos/{id}/edit
          POST /videos/{id}/media
          POST /videos/{id}/segments/{ordinal}
          PUT /api/videos/{id}/transcript
          """,
          Role.ADMIN,
          """
          DELETE /api/accounts/{name}
          DELETE /api/tokens/{name}
          GET /access
          GET /access/changes
          GET /api/accounts
          GET /api/doctor
          GET /api/library/export
          GET /api/status
          GET /api/tokens
          GET /imports/copy
          GET /status
          POST /access/accounts
          POST /access/accounts/password
          POST /access/accounts/remove
          POST /access/accounts/role
          POST /access/tokens
          POST /access/tokens/remove
          POST /api/accounts
          POST /api/accounts/{name}/sign-out
          POST /api/doctor
          POST /api/doctor/clear-set-aside
          POST /api/library/import
          POST /api/library/reindex
          POST /api/tokens
          POST /imports/copy
          POST /status/backup
          POST /status/check
          PUT /api/accounts/{name}/password
          PUT /api/accounts/{name}/role
          """);

  private static final Map<String, List<Rule>> RULES = read();

  private AccessRules() {}

  private record Rule(String[] parts, Role role) {

    boolean matches(String[] path) {
      int last = parts.length - 1;
      boolean isOpen = last >= 0 && parts[last].equals("*");
      if (isOpen ? path.length <= last : path.length != parts.length) {
        return false;
      }
      for (int at = 0; at < (isOpen ? last : parts.length); at++) {
        if (!matches(parts[at], path[at])) {
          return false;
        }
      }
      return true;
    }

    private static boolean matches(String part, String text) {
      int variable = part.indexOf('{');
      return variable < 0
          ? part.equals(text)
          : text.length() > variable && text.startsWith(part.substring(0, variable));
    }
  }

  private static Map<String, List<Rule>> read() {
    var rules = new HashMap<String, List<Rule>>();
    TABLE.forEach(
        (role, lines) ->
            lines
                .lines()
                .map(line -> line.split(" "))
                .forEach(
                    line ->
                        rules
                            .computeIfAbsent(line[0], _ -> new ArrayList<>())
                            .add(new Rule(parts(line[1]), role))));
    return rules;
  }

  private static String[] parts(String path) {
    return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toArray(String[]::new);
  }

  /**
   * Returns the role that a request needs. If it matches several lines, the highest: which of them
   * answers it is decided elsewhere.
   *
   * @param path normalised; one with parameters of its parts ({@code ;}) is on no line
   */
  public static Role needed(String method, String path) {
    return highest(method, path).orElse(Role.ADMIN);
  }

  /** Finds the highest role of the lines that a request matches; empty if it matches none. */
  static Optional<Role> highest(String method, String path) {
    var reading = method.equals("HEAD") || method.equals("OPTIONS") ? "GET" : method;
    if (path.indexOf(';') >= 0) {
      return Optional.empty();
    }
    var parts = parts(path);
    Role needed = null;
    for (var rule : RULES.getOrDefault(reading, List.of())) {
      if ((needed == null || !needed.includes(rule.role())) && rule.matches(parts)) {
        needed = rule.role();
      }
    }
    return Optional.ofNullable(needed);
  }
}
