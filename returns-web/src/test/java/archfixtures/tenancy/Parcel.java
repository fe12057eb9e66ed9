package archfixtures.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Parcel {

  @Id @Nullable UUID id;
  @Nullable UUID sellerId;
}
