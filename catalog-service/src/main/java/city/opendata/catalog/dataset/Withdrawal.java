package city.opendata.catalog.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Why a dataset was taken back, by whom and when. */
@Embeddable
record Withdrawal(
    @Column(name = "withdrawal_reason") String reason,
    @Column(name = "withdrawn_by") String subject,
    @Column(name = "withdrawn_by_name") String name,
    @Column(name = "withdrawn_at") Instant at) {}
