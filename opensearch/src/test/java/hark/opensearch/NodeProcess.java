package hark.opensearch;

import hark.opensearch.plugin.HarkPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A process with one OpenSearch node that has Hark's plugin, in memory of 256 MB: the first argument
 * is its folder, the second the port of its HTTP server or 0 for any. Prints the port of its HTTP server, and ends with its standard input.
 */
final class NodeProcess extends Node {

  private NodeProcess(Environment environment, List<Class<? extends Plugin>> plugins) {
    super(environment, plugins.stream().map(NodeProcess::info).toList(), true);
  }

  private static PluginInfo info(Class<? extends Plugin> plugin) {
    return new PluginInfo(
        plugin.getName(),
        plugin.getName(),
        "test",
        Version.CURRENT,
        Runtime.version().feature() + "",
        plugin.getName(),
        List.of(),
        false);
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var settings =
        Settings.builder()
            .put("path.home", folder)
            .put("cluster.name", "hark-test-" + ProcessHandle.current().pid())
            .put("node.name", "one")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("bootstrap.system_call_filter", false)
            .build();
    LogConfigurator.setNodeName("one");
    var environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "one");
    try (var node =
        new NodeProcess(environment, List.of(Netty4ModulePlugin.class, HarkPlugin.class))) {
      node.start();
      var http =
          node.injector().getInstance(org.opensearch.http.HttpServerTransport.class);
      System.out.println("port " + http.boundAddress().publishAddress().getPort());
      System.out.flush();
      waitForEnd();
    }
    System.exit(0);
  }

  private static void waitForEnd() throws IOException {
    while (System.in.read() >= 0) {
      // What is written does not matter.
    }
  }
}
