package city.opendata.gateway.proxy;

import city.opendata.gateway.edge.PathGuard;
import city.opendata.gateway.problem.GatewayProblem;
import city.opendata.gateway.service.Part;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses the service that answers a call, and refuses what needs no service to be refused. */
@Singleton
public class ServiceProxy implements Handler<RoutingContext> {

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final ProxyParts parts;

  ServiceProxy(ProxyParts parts) {
    this.parts = parts;
  }

  @Override
  public void handle(RoutingContext context) {
    Optional<Part> part = Part.answering(PathGuard.target(context).path());
    if (part.isEmpty()) {
      context.next();
      return;
    }
    Optional<GatewayProblem> refusal = refusal(context.request(), part.get());
    if (refusal.isPresent()) {
      parts.refuse(context, part.get(), refusal.get());
    } else {
      Exchange.begin(context, part.get(), parts);
    }
  }

  private Optional<GatewayProblem> refusal(HttpServerRequest request, Part part) {
    if (request.version() == HttpVersion.HTTP_1_0) {
      return Optional.of(GatewayProblem.OLD_PROTOCOL);
    }
    if (hasDoubtfulLength(request.headers())) {
      return Optional.of(GatewayProblem.BAD_FRAMING);
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > parts.config().maxBody().asLongValue()) {
      return Optional.of(GatewayProblem.BODY_TOO_LARGE);
    }
    return parts.monitor().pulse(part).read().standing().refuses()
        ? Optional.of(GatewayProblem.UNAVAILABLE)
        : Optional.empty();
  }

  /** Anything over which two readers could disagree where this body ends. */
  private static boolean hasDoubtfulLength(MultiMap headers) {
    List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
    List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
    boolean strangeLength =
        lengths.size() > 1
            || lengths.stream().anyMatch(length -> !LENGTH.matcher(length).matches());
    boolean strangeEncoding =
        encodings.size() > 1
            || encodings.stream().anyMatch(encoding -> !encoding.equalsIgnoreCase("chunked"));
    return strangeLength || strangeEncoding || (!lengths.isEmpty() && !encodings.isEmpty());
  }
}
