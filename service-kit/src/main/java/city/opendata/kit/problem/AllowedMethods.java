package city.opendata.kit.problem;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * The methods that the address of a request has in all resource classes. Routing itself tries one
 * class after the other and answers for the last alone, so that a method which only the first lacks
 * would be told as an unknown address.
 */
final class AllowedMethods {

  private AllowedMethods() {}

  /** Those of the current request's address, with the two that come by themselves. */
  static Set<String> ofCurrentRequest() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    if (request == null) {
      return Set.of();
    }
    String path = request.getPathWithoutPrefix();
    RequestMapper<InitialMatch> classes =
        new RequestMapper<>(request.getDeployment().getClassMappers());
    Set<String> methods = new TreeSet<>();
    RequestMatch<InitialMatch> match = classes.map(path);
    while (match != null) {
      add(match, methods);
      match = classes.continueMatching(path, match);
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }

  private static void add(RequestMatch<InitialMatch> match, Set<String> methods) {
    String rest = match.remaining.isEmpty() ? "/" : match.remaining;
    for (ServerRestHandler handler : match.value.handlers) {
      if (handler instanceof ClassRoutingHandler resource) {
        resource
            .getMappers()
            .forEach(
                (method, addresses) -> {
                  if (method != null && addresses.map(rest) != null) {
                    methods.add(method);
                  }
                });
      }
    }
  }
}
