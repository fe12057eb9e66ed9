package dev.homeward.web.merchant.parcels;

import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.desk.ParcelDesk;
import dev.homeward.shipping.desk.ParcelTab;
import dev.homeward.shipping.lane.NextSteps;
import dev.homeward.shipping.source.ScanFile;
import dev.homeward.web.security.ReceiversOnly;
import dev.homeward.web.security.StaffMember;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lists a seller's parcels, shows one, and takes files of scans. */
@Controller
@RequestMapping("/merchant/parcels")
class ParcelsController {

  private static final int SIZE = 50;

  private final ParcelDesk desk;
  private final Parcels parcels;
  private final ScanFile file;
  private final NextSteps nextSteps;

  ParcelsController(ParcelDesk desk, Parcels parcels, ScanFile file, NextSteps nextSteps) {
    this.nextSteps = nextSteps;
    this.desk = desk;
    this.parcels = parcels;
    this.file = file;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "UNDER_WAY") ParcelTab tab,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(required = false) @Nullable UUID before,
      @AuthenticationPrincipal StaffMember member,
      Model model) {
    ParcelTab shown = number.isBlank() ? tab : ParcelTab.ALL;
    List<ParcelDesk.Row> rows = desk.page(member.seller(), shown, number, before, SIZE + 1);
    boolean more = rows.size() > SIZE;
    List<ParcelDesk.Row> page = more ? rows.subList(0, SIZE) : rows;
    model.addAttribute("rows", page);
    model.addAttribute("next", more ? page.getLast().id() : null);
    model.addAttribute("tab", shown);
    model.addAttribute("tabs", ParcelTab.values());
    model.addAttribute("counts", desk.counts(member.seller()));
    model.addAttribute("number", number);
    return "merchant/parcels/list";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member, Model model) {
    ParcelView parcel = parcels.get(Optional.of(member.seller()), new ParcelId(id));
    model.addAttribute("parcel", parcel);
    // Whether goods that arrived were looked at is for the pages of their returns.
    model.addAttribute("step", parcel.state().arrived() ? null : nextSteps.of(parcel).orElse(null));
    return "merchant/parcels/parcel";
  }

  @ReceiversOnly
  @PostMapping("/scans")
  String read(
      @RequestParam MultipartFile scans, @AuthenticationPrincipal StaffMember member, Model model)
      throws IOException {
    try (InputStream content = scans.getInputStream()) {
      model.addAttribute("result", file.read(member.seller(), content));
    }
    return list(ParcelTab.UNDER_WAY, "", null, member, model);
  }
}
