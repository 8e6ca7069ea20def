// A wave that is being answered: its page grows as answers come in, and its links are copied at once.

const pause = 5000

/** What others' answers change is fetched again while somebody looks, until the wave is closed. */
async function grow() {
  if (document.visibilityState === "visible") {
    const answer = await fetch(location.href).catch(() => null)
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : document
    for (const part of document.querySelectorAll("[data-grows]")) {
      const now = page.getElementById(part.id)
      if (!now || now.textContent === part.textContent || part.contains(document.activeElement)) continue
      part.innerHTML = now.innerHTML
    }
    if (!page.querySelector("[data-grows]")) return
  }
  setTimeout(grow, pause)
}

if (document.querySelector("[data-grows]")) setTimeout(grow, pause)

// A line for each link: the name, a tab, the address, as a spreadsheet or a mail merge takes them.
const links = document.getElementById("links")
if (links?.querySelector("a") && navigator.clipboard) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button second"
  button.textContent = "Copy all links"
  const said = document.createElement("span")
  said.setAttribute("role", "status")
  said.className = "note"
  button.addEventListener("click", async () => {
    const lines = [...links.querySelectorAll("a")].map((link) => `${link.textContent}\t${link.href}`)
    await navigator.clipboard.writeText(lines.join("\n"))
    said.textContent = `${lines.length} names and links are copied: paste them into a spreadsheet or a message.`
  })
  const line = document.createElement("p")
  line.className = "actions"
  line.append(button, said)
  links.after(line)
}
