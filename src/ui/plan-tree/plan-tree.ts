import { address, type Html, html } from '../html.ts';
import { code } from '../tag/tag.ts';

export type PlanTreeNode = {
  /** The institution's code, shown in the margin. */
  code: string;
  title: string | Html;
  href?: string;
  /** A status mark. */
  status?: Html | null;
  unit?: string | Html | null;
  /** The amount as text, and its part (0 to 1) of the largest amount of the tree: one common scale. */
  money?: { text: string; share: number } | null;
  children: readonly PlanTreeNode[];
  isOpen?: boolean;
};

/** A plan as a table of contents that opens. `openLabel` names what the triangle shows, "What is below R.1". */
export function planTree(nodes: readonly PlanTreeNode[], openLabel: (code: string) => string): Html {
  return html`<ul class="plan-tree">
    ${nodes.map((node) => branch(node, openLabel))}
  </ul>`;
}

function branch(node: PlanTreeNode, openLabel: (code: string) => string): Html {
  const below =
    node.children.length > 0 &&
    html`<details${node.isOpen && html` open`}>
      <summary><span class="visually-hidden">${openLabel(node.code)}</span></summary>
      ${planTree(node.children, openLabel)}
    </details>`;
  return html`<li>${line(node)}${below}</li>`;
}

function line(node: PlanTreeNode): Html {
  return html`<div class="plan-line">
    ${code(node.code)}
    ${
      node.href
        ? html`<a class="plan-title" href="${address(node.href)}">${node.title}</a>`
        : html`<span class="plan-title">${node.title}</span>`
    }
    ${node.status} ${node.unit && html`<span class="plan-unit">${node.unit}</span>`}
    ${node.money && moneyBar(node.money)}
  </div>`;
}

/** An amount with a bar on the common scale of its surroundings; `share` is 0 to 1. */
export function moneyBar(money: { text: string; share: number }): Html {
  const width = Math.round(Math.min(1, Math.max(0, money.share)) * 1000) / 10;
  return html`<span class="money"
    ><span class="money-text">${money.text}</span
    ><svg class="money-bar" width="100%" height="4" aria-hidden="true">
      <rect width="${width}%" height="4" /></svg
  ></span>`;
}
