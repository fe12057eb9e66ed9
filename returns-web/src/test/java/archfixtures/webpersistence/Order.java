package archfixtures.webpersistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
public class Order {

  @Id @Nullable UUID id;
}
