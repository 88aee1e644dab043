package city.opendata.ingestion.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores what dry runs show. */
@ApplicationScoped
class BatchPreviewRepository implements PanacheRepositoryBase<BatchPreview, UUID> {}
