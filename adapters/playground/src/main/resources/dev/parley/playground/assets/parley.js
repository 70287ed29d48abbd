"use strict";

(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const body = document.body;
  const entries = $("#entries");
  const transcript = $("#transcript");
  const composer = $("#composer");
  const text = $("#text");
  const hint = $("#composer-hint");
  const list = $("#completions");
  const problem = $("#problem");
  const formDialog = $("#form-dialog");
  const resetDialog = $("#reset-dialog");

  const freshId = () => crypto.randomUUID();
  const cookie = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; SameSite=Strict`;
  };
  const announce = (words) => {
    $("#announcer").textContent = words;
  };

  // --- the transcript: entries are told apart by id, and only what differs is touched, so that focus, selection and
  // scroll position survive every refresh

  const drawn = new Map([...entries.children].map((entry) => [entry.id, entry.outerHTML]));
  let changes = Number(entries.dataset.changes);

  const atEnd = () => transcript.scrollHeight - transcript.scrollTop - transcript.clientHeight < 80;
  const toEnd = () => {
    transcript.scrollTop = transcript.scrollHeight;
  };
  // What stood at the end stays there when the keyboard of a phone comes up or the phone is turned.
  let ended = true;
  transcript.addEventListener("scroll", () => {
    ended = atEnd();
  });
  new ResizeObserver(() => {
    if (ended) toEnd();
  }).observe(transcript);

  // An entry whose button was just pressed stays until its answer is there, which would have nowhere to go without it.
  const awaits = (entry) => entry.querySelector(".htmx-request");
  let late = false;
  body.addEventListener("htmx:afterRequest", () => {
    if (late) {
      late = false;
      refresh();
    }
  });

  function put(entry, before, acted) {
    const old = document.getElementById(entry.id);
    const html = entry.outerHTML;
    const same = old && drawn.get(entry.id) === html;
    const waits = old && !same && !acted && awaits(old);
    if (waits) late = true;
    if (same || waits) {
      if (before !== old) entries.insertBefore(old, before);
      return { node: old, added: false };
    }
    drawn.set(entry.id, html);
    const held = old && old.contains(document.activeElement);
    entries.insertBefore(entry, before === old && old ? old : before);
    if (old) old.remove();
    if (held) entry.focus({ preventScroll: true });
    return { node: entry, added: true };
  }

  function reconcile(batch) {
    if (Number(batch.dataset.changes) < changes) return [];
    changes = Number(batch.dataset.changes);
    const follow = atEnd();
    const acted = batch.dataset.acted === "true";
    const incoming = [...batch.children];
    const wanted = new Set(incoming.map((entry) => entry.id));
    for (const entry of [...entries.children]) {
      if (!wanted.has(entry.id)) {
        if (!acted && awaits(entry)) {
          late = true;
          continue;
        }
        drawn.delete(entry.id);
        entry.remove();
      }
    }
    const added = [];
    let place = entries.firstElementChild;
    for (const entry of incoming) {
      const result = put(entry, place, acted);
      if (result.added) added.push(result.node);
      place = result.node.nextElementSibling;
    }
    if (acted && formDialog.open) {
      const form = $("#form");
      if (form) sessionStorage.removeItem(kept(form));
      formDialog.close("sent");
    }
    const shown = batch.dataset.shown && document.getElementById(batch.dataset.shown);
    if (shown) {
      // What does not fit is read from its beginning; where only its head does not, its buttons matter more.
      const fits = $(".card", shown).offsetHeight < transcript.clientHeight;
      if (fits && shown === entries.lastElementChild) toEnd();
      else shown.scrollIntoView({ block: fits ? "nearest" : "start" });
    } else if (follow || acted) {
      toEnd();
    }
    return added;
  }

  htmx.defineExtension("entries", {
    isInlineSwap: () => false,
    handleSwap: (style, target, fragment) => {
      if (style !== "entries") return false;
      const batch = fragment.querySelector(".batch");
      return batch ? reconcile(batch) : [];
    },
  });

  const refresh = () => htmx.trigger(entries, "refresh");

  // --- live: a visible tab holds one stream; a hidden one gives it up, since browsers allow only a few per host

  let stream;
  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource(body.dataset.events);
    stream.addEventListener("ready", () => {
      $("#offline").textContent = "";
      refresh();
    });
    stream.addEventListener("changed", refresh);
    stream.onerror = () => {
      $("#offline").textContent = "Reconnecting…";
      if (stream && stream.readyState === EventSource.CLOSED) {
        hush();
        setTimeout(listen, 2000);
      }
    };
  }
  function hush() {
    if (stream) stream.close();
    stream = undefined;
  }
  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  window.addEventListener("pagehide", hush);
  window.addEventListener("pageshow", listen);

  // --- what goes wrong is said where the reader is looking

  function complain(words) {
    const dialog = $("dialog[open]");
    const where = dialog ? $("[role=alert]", dialog) : problem;
    where.replaceChildren();
    if (words) {
      const box = document.createElement("p");
      box.className = "problem";
      box.textContent = words;
      where.append(box);
    }
  }
  body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt !== entries) complain("");
  });
  body.addEventListener("htmx:responseError", (event) => {
    const type = event.detail.xhr.getResponseHeader("Content-Type") || "";
    complain(
      type.startsWith("text/plain")
        ? event.detail.xhr.responseText.slice(0, 500)
        : "That didn't work. What you typed is still here; try again.",
    );
  });
  for (const failure of ["htmx:sendError", "htmx:timeout"]) {
    body.addEventListener(failure, (event) => {
      if (event.detail.elt !== entries) {
        complain("Can't reach Parley. What you typed is still here; send it again, it won't count twice.");
      }
    });
  }

  // --- forms: what was typed into one that is closed, or lost to a reload, is there when it is opened again

  const kept = (form) => `form ${location.pathname}${location.search} ${form.elements.command.value} ${form.elements.subject.value}`;
  const fieldsOf = (form) => [...form.elements].filter((each) => each.name.startsWith("in."));
  function keep() {
    const form = $("#form");
    if (!form || !formDialog.open) return;
    const values = fieldsOf(form).map((each) => [each.name, each.type === "checkbox" || each.type === "radio" ? each.checked : each.value]);
    sessionStorage.setItem(kept(form), JSON.stringify(values));
  }
  function restore() {
    const form = $("#form");
    if ($("[aria-invalid=true], fieldset.wrong", form)) return;
    const values = JSON.parse(sessionStorage.getItem(kept(form)) || "[]");
    fieldsOf(form).forEach((each, i) => {
      const [name, value] = values[i] || [];
      if (name !== each.name) return;
      if (typeof value === "boolean") each.checked ||= value;
      else if (!each.value) each.value = value;
    });
  }
  formDialog.addEventListener("cancel", keep);
  window.addEventListener("pagehide", keep);

  let typedForForm = "";
  // Settled, and not merely swapped in: a form that htmx has not bound yet would be sent by the browser, away from here.
  body.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.target;
    if (target === formDialog) {
      if (!formDialog.open) {
        restore();
        formDialog.returnValue = "";
        formDialog.showModal();
      }
      const first = $("[aria-invalid=true], fieldset.wrong", formDialog) || $("#form .field :is(input, textarea, select)", formDialog);
      if (first) first.focus();
    } else if (target.id === "form-problem") {
      const box = target.firstElementChild;
      if (box) box.focus();
    }
  });
  formDialog.addEventListener("close", () => {
    formDialog.replaceChildren();
    if (formDialog.returnValue !== "sent" && typedForForm && !text.value) {
      text.value = typedForForm;
      grow();
    }
    typedForForm = "";
    if (document.activeElement === body || !document.activeElement) text.focus();
  });
  document.addEventListener("submit", (event) => event.preventDefault(), true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && formDialog.open) {
      event.preventDefault();
      $("#form").requestSubmit();
    }
  });
  document.addEventListener("change", (event) => {
    const picker = event.target;
    if (picker.matches(".picker") && picker.value) {
      const field = document.getElementById(picker.dataset.fills);
      field.value = picker.value;
      field.focus();
    }
  });

  // --- the composer

  const words = new Set((body.dataset.words || "").split(" ").filter(Boolean));
  let lastSent = "";
  let asked = 0;

  function grow() {
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
    const value = text.value.trimStart();
    const first = value.split(/\s/, 1)[0].toLowerCase();
    composer.classList.toggle("command", /^[/／]/.test(value));
    hint.classList.toggle("heed", words.has(first));
    hint.textContent = /^[/／]/.test(value)
      ? hint.dataset.command
      : words.has(first)
        ? `${hint.dataset.chat} For Parley, begin with /${first}.`
        : value
          ? hint.dataset.chat
          : idleHint;
  }
  const idleHint = hint.textContent;

  function fill(line) {
    text.value = line;
    text.focus();
    text.setSelectionRange(line.length, line.length);
    grow();
    suggest();
  }

  composer.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== composer || !event.detail.successful) return;
    const sent = event.detail.requestConfig.parameters.text || "";
    composer.elements.delivery.value = freshId();
    if (event.detail.xhr.getResponseHeader("HX-Retarget") === "#form-dialog") typedForForm = sent;
    lastSent = sent;
    if (text.value === sent) text.value = "";
    grow();
    hide();
  });

  const draft = `draft ${location.pathname}${location.search}`;
  text.value ||= sessionStorage.getItem(draft) || "";
  window.addEventListener("pagehide", () => sessionStorage.setItem(draft, text.value));
  text.addEventListener("input", () => {
    grow();
    suggest();
  });
  text.addEventListener("blur", () => setTimeout(hide, 150));
  text.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (open && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      take(active() || list.firstElementChild);
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      hide();
    } else if (open && event.key === "Enter" && !event.shiftKey && active()) {
      event.preventDefault();
      take(active());
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (text.value.trim()) composer.requestSubmit();
    } else if (event.key === "ArrowUp" && !text.value && lastSent) {
      event.preventDefault();
      fill(lastSent);
    }
  });
  composer.addEventListener("submit", (event) => {
    if (!text.value.trim()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      text.focus();
    }
  }, true);

  // --- completion

  const active = () => $("[aria-selected=true]", list);
  function hide() {
    asked++;
    list.hidden = true;
    list.replaceChildren();
    text.removeAttribute("aria-activedescendant");
  }
  function move(step) {
    const options = [...list.children];
    const now = options.indexOf(active());
    const next = now < 0 ? (step > 0 ? 0 : options.length - 1) : (now + step + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === next)));
    text.setAttribute("aria-activedescendant", options[next].id);
    options[next].scrollIntoView({ block: "nearest" });
  }
  function take(option) {
    if (option) fill(option.dataset.text);
  }
  async function suggest() {
    const value = text.value;
    const mine = ++asked;
    if (!value.trimStart().startsWith("/") || value.length > 1000) return hide();
    try {
      const answer = await fetch(body.dataset.complete, {
        method: "POST",
        headers: { "HX-Request": "true" },
        body: new URLSearchParams({ text: value }),
      });
      const html = answer.ok ? await answer.text() : "";
      if (mine !== asked) return;
      list.innerHTML = html;
      list.hidden = !list.children.length;
      text.removeAttribute("aria-activedescendant");
      if (!list.hidden) announce(`${list.children.length} suggestions; arrow keys choose, Tab takes one.`);
    } catch {
      hide();
    }
  }
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => take(event.target.closest("[role=option]")));

  // --- clicks

  async function copy(button) {
    let done = true;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      const area = document.createElement("textarea");
      area.value = button.dataset.copy;
      area.className = "sr";
      (button.closest("dialog") || body).append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    const label = button.textContent;
    button.textContent = done ? "Copied" : "Select the text and copy it";
    announce(button.textContent);
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
    if (!button) return;
    if (button.dataset.line !== undefined) {
      if (formDialog.open) formDialog.close();
      fill(button.dataset.line);
    } else if (button.dataset.copy !== undefined && !button.disabled) {
      copy(button);
    } else if (button.dataset.close !== undefined) {
      keep();
      button.closest("dialog").close();
    } else if (button.id === "reset") {
      button.closest("details").open = false;
      $("[name=delivery]", resetDialog).value = freshId();
      resetDialog.showModal();
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest && event.target.closest("details.menu[open]");
    if (menu) {
      menu.open = false;
      $("summary", menu).focus();
    }
  });

  // --- settings

  $("#neutral").addEventListener("change", refresh);
  for (const choice of document.querySelectorAll("input[name=theme]")) {
    choice.addEventListener("change", () => {
      document.documentElement.dataset.theme = choice.value;
      cookie("theme", choice.value);
    });
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.split("; ").includes(`zone=${zone}`)) {
    cookie("zone", zone);
    document.addEventListener("DOMContentLoaded", refresh);
  }

  composer.elements.delivery.value = freshId();
  toEnd();
  grow();
  listen();
})();
