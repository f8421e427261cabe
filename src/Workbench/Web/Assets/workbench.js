"use strict";

// Pages work without this. It follows a run while it goes on, sends the shopper's PATCH as the real storefront does,
// filters the log, and checks all boxes of a table.
(() => {
  const token = document.querySelector("meta[name=request-token]")?.content;

  function openParts(root) {
    return [...root.querySelectorAll("details[open][id]")].map((one) => one.id);
  }

  function show(live, html) {
    if (live.dataset.shown === html) {
      return;
    }

    const open = openParts(live);
    const focused = live.contains(document.activeElement) ? document.activeElement.id : "";
    live.innerHTML = html;
    live.dataset.shown = html;
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    if (focused) {
      document.getElementById(focused)?.focus();
    }

    filterLog();
  }

  async function follow(live) {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      try {
        const answer = await fetch(live.dataset.live, { cache: "no-store" });
        if (!answer.ok) {
          return;
        }

        show(live, await answer.text());
        if (answer.headers.get("X-Live") === "over") {
          document.querySelectorAll("[data-while-live]").forEach((one) => one.remove());
          return;
        }
      } catch {
        return; // The workbench was stopped: the page keeps what it shows.
      }
    }
  }

  // The real storefront asks nothing, looks at no answer and loads the order again. The answer is shown besides.
  async function patch(event, button) {
    event.preventDefault();
    button.disabled = true;
    const answer = await fetch(button.dataset.patch, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", RequestVerificationToken: token },
      body: JSON.stringify({ status: "CancellationRequested" }),
    });
    if (answer.ok) {
      location.reload();
      return;
    }

    const said = document.getElementById("answer");
    const message = (await answer.json().catch(() => ({}))).message ?? "";
    said.textContent = `The server answered ${answer.status}. ${message} The real storefront shows the shopper nothing.`;
    said.hidden = false;
    button.disabled = false;
  }

  const filter = document.getElementById("log-filter");

  function filterLog() {
    if (!filter) {
      return;
    }

    const levels = new Set([...filter.querySelectorAll("[type=checkbox]:checked")].map((box) => box.value.toLowerCase()));
    const text = filter.querySelector("[type=search]").value.toLowerCase();
    document.querySelectorAll(".log li").forEach((line) => {
      const level = line.className.replace("level-", "");
      line.hidden = !levels.has(level) || !line.textContent.toLowerCase().includes(text);
    });
  }

  if (filter) {
    filter.hidden = false;
    filter.addEventListener("input", filterLog);
  }

  // One for all: the boxes may come later, with the part that follows a run.
  document.addEventListener("change", (event) => {
    const name = event.target.dataset?.checkAll;
    if (name) {
      event.target.form.querySelectorAll(`[name=${name}]`).forEach((box) => (box.checked = event.target.checked));
    }
  });

  document.querySelectorAll("[data-live]").forEach(follow);
  document
    .querySelectorAll("[data-patch]")
    .forEach((button) => button.addEventListener("click", (event) => patch(event, button)));
})();
