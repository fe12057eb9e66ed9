package dev.homeward.notification;

import dev.homeward.oversight.AppealDecided;
import dev.homeward.standing.GradeChanged;
import dev.homeward.standing.MeasureApproved;
import java.util.List;

/** Finds the words: what a seller's owners are told about its standing, each in their language. */
public interface NoticeComposer {

  List<MailDraft> compose(GradeChanged event);

  List<MailDraft> compose(MeasureApproved event);

  List<MailDraft> compose(AppealDecided event);
}
