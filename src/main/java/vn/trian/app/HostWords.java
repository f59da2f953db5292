package vn.trian.app;

import vn.trian.visit.Host;
import vn.trian.visit.HostKind;

/** A host on a screen. */
final class HostWords {
  private HostWords() {}

  /** A person is told by title: a name is for those who may see it. */
  static String of(Host host) {
    String name = host.kind() == HostKind.PERSON ? null : host.name();
    String told = name == null ? host.title() : name;
    return told == null ? "–" : told;
  }
}
