package archfixtures.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Parcels extends Repository<Parcel, UUID> {

  Optional<Parcel> findById(UUID id);
}
