package archfixtures.setters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class MutableOrder {

  @Id @Nullable UUID id;

  void setId(UUID id) {
    this.id = id;
  }
}
