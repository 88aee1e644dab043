package city.opendata.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * A service's own OpenAPI document.
 *
 * @param service how the service is called in the merged document
 * @param routed whether the gateway passes a path on to this service
 */
record ServiceDocument(String service, JsonNode content, Predicate<String> routed) {}
