package archfixtures.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
public class PublicEntity {

  @Id @Nullable UUID id;
}
