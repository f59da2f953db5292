package vn.trian.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people say who they are. */
@Controller
final class LoginPage {
  private final House house;

  LoginPage(House house) {
    this.house = house;
  }

  @GetMapping("/login")
  String login() {
    return house.isOpen() ? "redirect:/" : "login";
  }
}
