
"use strict";
// What can be done without a script is done without: this only adds printing and saving one sheet, and shows the cells
// of an equation when a finding is pointed at.
for (const buttons of document.querySelectorAll(".buttons")) {
  buttons.hidden = false;
}

function printSheet(sheet) {
  document.body.classList.add("one");
  sheet.classList.add("this");
  window.print();
  document.body.classList.remove("one");
  sheet.classList.remove("this");
}

function alone(sheet) {
  const copy = document.documentElement.cloneNode(true);
  for (const other of copy.querySelectorAll(".sheet")) {
    if (other.id !== sheet.id) {
      other.remove();
    }
  }
  for (const part of copy.querySelectorAll(".index, .total, .actions a")) {
    part.remove();
  }
  for (const buttons of copy.querySelectorAll(".buttons")) {
    buttons.hidden = true;
  }
  return "<!DOCTYPE html>\n" + copy.outerHTML;
}

function saveSheet(sheet) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([alone(sheet)], { type: "text/html" }));
  link.download = sheet.dataset.name.replace(/[\\/:*?"<>|]/g, "_") + ".html";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button) {
    const sheet = button.closest(".sheet");
    (button.dataset.do === "print" ? printSheet : saveSheet)(sheet);
  }
});

function light(entry) {
  for (const cell of document.querySelectorAll(".lit")) {
    cell.classList.remove("lit");
  }
  const report = entry && entry.closest(".report");
  const names = entry && entry.dataset.equations ? entry.dataset.equations.split(" ") : [];
  for (const cell of names.length ? report.querySelectorAll("td[data-equations]") : []) {
    if (cell.dataset.equations.split(" ").some((name) => names.includes(name))) {
      cell.classList.add("lit");
    }
  }
}

function entryOf(target) {
  const element = target instanceof Element ? target : null;
  const pin = element && element.closest("a.pin");
  return pin ? document.getElementById(pin.hash.slice(1)) : element && element.closest(".findings li");
}

for (const kind of ["mouseover", "focusin"]) {
  document.addEventListener(kind, (event) => light(entryOf(event.target)));
}
