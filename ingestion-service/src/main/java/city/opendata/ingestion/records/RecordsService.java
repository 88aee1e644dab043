package city.opendata.ingestion.records;

import city.opendata.ingestion.dataset.Dataset;
import city.opendata.ingestion.dataset.DatasetService;
import city.opendata.ingestion.records.RecordCursors.Place;
import city.opendata.ingestion.records.format.JsonRecords;
import city.opendata.ingestion.records.format.RecordPage;
import city.opendata.ingestion.records.query.ExportQuery;
import city.opendata.ingestion.records.query.RecordQuery;
import city.opendata.ingestion.records.query.RecordStatement;
import city.opendata.ingestion.records.query.Selection;
import city.opendata.ingestion.records.query.SqlStatement;
import city.opendata.ingestion.release.ReleaseCatalog;
import city.opendata.ingestion.release.ReleaseView;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds and reads the records of open datasets. */
@ApplicationScoped
class RecordsService {

  private static final JsonFactory JSON = new JsonFactory();

  private final DatasetService datasets;
  private final ReleaseCatalog releases;
  private final OpenLibrary library;
  private final RecordCursors cursors;

  RecordsService(
      DatasetService datasets,
      ReleaseCatalog releases,
      OpenLibrary library,
      RecordCursors cursors) {
    this.datasets = datasets;
    this.releases = releases;
    this.library = library;
    this.cursors = cursors;
  }

  /** Finds a page: of the release that the cursor began with, else of the current one. */
  PageRequest page(String name, Map<String, List<String>> parameters) {
    Dataset dataset = datasets.readable(name);
    List<String> sent = parameters.getOrDefault("cursor", List.of());
    if (sent.size() != 1) {
      return QueryProblems.translated(
          () -> firstPage(table(dataset, releases.current(dataset)), parameters));
    }
    return QueryProblems.translated(
        () -> {
          Place place = cursors.decode(dataset.id(), sent.getFirst());
          ReleaseView release = releases.numbered(dataset, place.release());
          return laterPage(table(dataset, release), parameters, place);
        });
  }

  private static PageRequest firstPage(RecordTable table, Map<String, List<String>> parameters) {
    RecordQuery query = RecordQuery.parse(parameters, table.schema());
    return new PageRequest(table, query, 0, RecordStatement.page(query, table.name(), null));
  }

  private static PageRequest laterPage(
      RecordTable table, Map<String, List<String>> parameters, Place place) {
    RecordQuery query = RecordQuery.parse(parameters, table.schema());
    return new PageRequest(
        table,
        query,
        place.rowsBefore(),
        RecordStatement.page(query, table.name(), place.position()));
  }

  /** Reads a page. */
  RecordsPage read(PageRequest request, boolean countAll) throws IOException {
    Spool body = new Spool();
    try {
      RecordPage page =
          library.read(
              request.statement(),
              request.table().release().largestRow(),
              rows -> {
                try (JsonGenerator out = JSON.createGenerator(body)) {
                  return new JsonRecords(request.statement()).write(rows, out);
                }
              });
      return new RecordsPage(
          body,
          request.rowsBefore(),
          page.rows(),
          countAll ? OptionalLong.of(count(request)) : OptionalLong.empty(),
          next(request, page));
    } catch (IOException | RuntimeException failure) {
      body.close();
      throw failure;
    }
  }

  private @Nullable String next(PageRequest request, RecordPage page) {
    if (page.next() == null) {
      return null;
    }
    RecordTable table = request.table();
    long rows = request.rowsBefore() + page.rows();
    return cursors.encode(table.dataset(), new Place(table.release().number(), rows, page.next()));
  }

  /** Without filters the release knows it. */
  private long count(PageRequest request) throws IOException {
    Selection selection = request.query().selection();
    return selection.conditions().isEmpty()
        ? request.table().release().rowCount()
        : library.count(counting(selection, request.table()));
  }

  private static SqlStatement counting(Selection selection, RecordTable table) {
    Selection all =
        new Selection(selection.columns().subList(0, 1), selection.conditions(), List.of());
    SqlStatement rows = RecordStatement.export(all, table.name()).sql();
    return new SqlStatement(
        "select count(*) from (" + rows.text() + ") as counted", rows.parameters());
  }

  /** Finds an export. */
  ExportRequest export(String name, Map<String, List<String>> parameters) {
    Dataset dataset = datasets.readable(name);
    RecordTable table = table(dataset, releases.current(dataset));
    ExportQuery query =
        QueryProblems.translated(() -> ExportQuery.parse(parameters, table.schema()));
    ChunkedRows rows = new ChunkedRows(library, table, query.selection());
    return new ExportRequest(table, dataset.titleZh(), query, rows);
  }

  /** The dataset's own API description. */
  ObjectNode openApi(String name, String serverUrl) {
    Dataset dataset = datasets.readable(name);
    return DatasetDescription.of(dataset, releases.current(dataset), serverUrl);
  }

  private static RecordTable table(Dataset dataset, ReleaseView release) {
    return RecordTable.of(dataset.id(), release);
  }
}
