// Keys for reviewers; every page works without them. They can be switched off, and are silent while somebody types.
(() => {
  const choice = document.getElementById("keys");
  const kept = "trian.keys";
  document.getElementById("keys-choice").hidden = false;
  choice.checked = localStorage.getItem(kept) !== "off";
  choice.addEventListener("change", () => localStorage.setItem(kept, choice.checked ? "on" : "off"));

  const click = (id) => document.getElementById(id)?.click();
  const focus = (element) => element?.focus();
  const keys = {
    j: () => click("after"),
    k: () => click("before"),
    a: () => click("do-accept"),
    e: () => focus(document.querySelector("#decide .field input, #decide .field textarea")),
    r: () => focus(document.getElementById("note")),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "Escape" && typing) {
      event.target.blur();
      return;
    }
    const act = keys[event.key];
    if (act && choice.checked && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      act();
    }
  });
})();
