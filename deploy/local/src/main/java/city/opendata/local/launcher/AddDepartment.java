package city.opendata.local.launcher;

import city.opendata.local.keycloak.Departments;
import city.opendata.local.keycloak.KeycloakServer;
import city.opendata.local.part.PlatformException;
import city.opendata.local.part.ProjectFolder;
import city.opendata.local.part.Secrets;
import java.util.List;

/** {@code ./platform add-department}: gives a unit's system an account of its own. */
final class AddDepartment {

  private final ProjectFolder project;
  private final Console console;

  AddDepartment(ProjectFolder project, Console console) {
    this.project = project;
    this.console = console;
  }

  int run(List<String> arguments) {
    if (arguments.size() != 1) {
      throw new PlatformException("Say which unit: ./platform add-department 320200-016");
    }
    Addresses addresses = Addresses.of(new RunFolder(project).ports());
    String password = new Secrets(project.data()).password(KeycloakServer.ADMIN);
    try (Departments departments =
        new Departments(addresses.keycloak().toString(), KeycloakServer.ADMIN, password)) {
      Departments.Account account = departments.add(arguments.getFirst());
      console.say(
          """
          %s the service account %s. It gets a token with:

            curl -s -d grant_type=client_credentials -d client_id=%s -d client_secret=%s %s
          """
              .formatted(
                  account.added() ? "Added" : "There was already",
                  account.clientId(),
                  account.clientId(),
                  account.secret(),
                  addresses.tokenUrl()));
    }
    return Main.OK;
  }
}
