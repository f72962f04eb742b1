package hark.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The routes of the application and the names of their parameters, as the annotations in the
 * sources tell them at the time of the run, so that new routes are attacked too.
 */
record Routes(List<Route> routes, List<String> parameters) {

  /** One route; the path has its variables in braces. */
  record Route(String method, String path) {}

  private static final Path SOURCES = Path.of("src", "main", "java", "hark");
  private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
  private static final Pattern CHOICE = Pattern.compile("\\{\\w+: ?([\\w-]+(?:\\|[\\w-]+)+)}");
  private static final Pattern METHOD = Pattern.compile("@(GET|POST|PUT|DELETE|HEAD|PATCH)\\b");
  private static final Pattern PARAMETER =
      Pattern.compile("@(?:Query|Form|Rest(?:Form|Query))(?:Param)?\\(\"([^\"]*)\"\\)");

  static Routes read() throws IOException {
    var routes = new ArrayList<Route>();
    var parameters = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        var text = Files.readString(file);
        addRoutes(text, routes);
        PARAMETER.matcher(text).results().forEach(found -> parameters.add(found.group(1)));
      }
    }
    routes.addAll(
        List.of(
            new Route("GET", "/q/health"),
            new Route("GET", "/q/health/live"),
            new Route("GET", "/q/health/ready"),
            new Route("GET", "/media/{id}.mp3"),
            new Route("GET", "/assets/{id}"),
            new Route("GET", "/{id}")));
    return new Routes(routes, List.copyOf(parameters));
  }

  /** A method's annotations stand together, before the next brace. */
  private static void addRoutes(String text, List<Route> routes) {
    int type = text.indexOf("class ");
    var base = PATH.matcher(text);
    if (type < 0 || !base.find() || base.start() > type) {
      return;
    }
    var methods = METHOD.matcher(text);
    while (methods.find()) {
      var signature =
          text.substring(methods.end(), text.indexOf('(', text.indexOf("public", methods.end())));
      var own = PATH.matcher(signature);
      var path = (base.group(1) + (own.find() ? "/" + own.group(1) : "")).replaceAll("/+", "/");
      for (var chosen : expand(path)) {
        routes.add(new Route(methods.group(1), chosen.replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
      }
    }
  }

  /** A path with a choice, such as {@code {command: pause|resume}}, is one for each. */
  private static List<String> expand(String path) {
    var choice = CHOICE.matcher(path);
    return choice.find()
        ? Stream.of(choice.group(1).split("\\|"))
            .map(value -> path.replace(choice.group(), value))
            .toList()
        : List.of(path);
  }
}
