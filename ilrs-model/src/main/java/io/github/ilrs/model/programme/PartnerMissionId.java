package io.github.ilrs.model.programme;

/** The id of a mission that the Guide does not name, created by {@link MissionId#parse}. */
public final class PartnerMissionId implements MissionId {
  private final String text;

  PartnerMissionId(String text) {
    this.text = text;
  }

  @Override
  public String id() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartnerMissionId mission && text.equals(mission.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
