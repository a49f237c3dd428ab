import { directionOf, type Language, tags } from '#language/languages.ts';
import { type Html, html } from '../html.ts';

/** What every field has. `error` is the sentence; `errorPrefix` ("Error:") is read before it. */
export type FieldProps = {
  name: string;
  label: string | Html;
  /** Made from the name when missing; the error summary leads to `#id`. */
  id?: string;
  hint?: string | Html;
  error?: string | null;
  errorPrefix?: string;
  isRequired?: boolean;
};

export type TextInputProps = FieldProps & {
  value?: string;
  type?: 'text' | 'email' | 'password' | 'date' | 'search' | 'tel' | 'url';
  /** Figures: a narrow field with the number keyboard; still text, because "12,5" is a number too. */
  isNumber?: boolean;
  autocomplete?: string;
  maxLength?: number;
  /** The language that is to be written, when it is not the page's. */
  writtenIn?: Language;
  width?: 'short' | 'medium' | 'whole';
};

/** One line of text, a figure, a password, a date. */
export function textInput(props: TextInputProps): Html {
  const { type = 'text', isNumber, autocomplete, maxLength, width } = props;
  const shape = width ?? (isNumber || type === 'date' ? 'short' : type === 'text' ? 'whole' : 'medium');
  return field(
    props,
    html`<input
      id="${idOf(props)}"
      name="${props.name}"
      type="${type}"
      class="input input-${shape}"
      ${type !== 'password' && props.value !== undefined && html` value="${props.value}"`}${isNumber && html` inputmode="decimal"`}${autocomplete && html` autocomplete="${autocomplete}"`}${maxLength && html` maxlength="${maxLength}"`}${language(props.writtenIn)}${states(props)}
    />`,
  );
}

/** A file from the person's own machine; `accept` as the browser offers it. A browser never fills it in again: what was kept is told beside it. */
export function fileInput(props: FieldProps & { accept?: string }): Html {
  return field(
    props,
    html`<input
      id="${idOf(props)}"
      name="${props.name}"
      type="file"
      class="input"
      ${props.accept && html` accept="${props.accept}"`}${states(props)}
    />`,
  );
}

export type TextareaProps = FieldProps & {
  value?: string;
  rows?: number;
  /** The most characters that are accepted; `limitText` says it in words below the field. */
  maxLength?: number;
  limitText?: string;
  writtenIn?: Language;
};

/** Several lines of text. The limit is told, not enforced while writing: nothing that is pasted gets lost. */
export function textarea(props: TextareaProps): Html {
  const limit =
    props.limitText && html`<p class="field-limit" id="${idOf(props)}-limit">${props.limitText}</p>`;
  return field(
    props,
    html`<textarea
        id="${idOf(props)}"
        name="${props.name}"
        rows="${props.rows ?? 6}"
        class="input input-whole"
        ${props.maxLength && html` data-limit="${props.maxLength}"`}${language(props.writtenIn)}${states(props, props.limitText ? `${idOf(props)}-limit` : '')}
      >
${props.value ?? ''}</textarea
      >${limit}`,
  );
}

export type Option = {
  value: string;
  text: string | Html;
  hint?: string | Html;
  /** The name of a box of its own, where a form has to tell each of them apart. */
  name?: string;
};

/** One of many, in a list that opens. */
export function select(
  props: FieldProps & { options: readonly Option[]; value?: string; emptyText?: string },
): Html {
  const option = (value: string, text: string | Html) =>
    html`<option value="${value}" ${value === (props.value ?? '') && html` selected`}>${text}</option>`;
  return field(
    props,
    html`<select id="${idOf(props)}" name="${props.name}" class="input" ${states(props)}>
      ${props.emptyText !== undefined && option('', props.emptyText)}
      ${props.options.map((each) => option(each.value, each.text))}
    </select>`,
  );
}

/** One of a few, all in sight. */
export function radios(props: FieldProps & { options: readonly Option[]; value?: string }): Html {
  return choices(props, 'radio', props.options, (value) => value === props.value);
}

/** Any of a few, all in sight; the form carries the name once per chosen value, or the option's own name. */
export function checkboxes(
  props: FieldProps & { options: readonly Option[]; values?: readonly string[] },
): Html {
  return choices(props, 'checkbox', props.options, (value) => props.values?.includes(value) ?? false);
}

/** One yes or no; sent as `value` ("yes" when missing) or not at all. */
export function checkbox(props: FieldProps & { isChecked?: boolean; value?: string }): Html {
  const box = { value: props.value ?? 'yes', text: props.label };
  return html`<div class="field${props.error && ' field-wrong'}">
    ${messages(props)}${choice(props, 'checkbox', box, props.isChecked ?? false, idOf(props))}
  </div>`;
}

function choices(
  props: FieldProps,
  type: 'radio' | 'checkbox',
  options: readonly Option[],
  isChosen: (value: string) => boolean,
): Html {
  return html`<fieldset class="field${props.error && ' field-wrong'}" ${describedBy(props)}>
    <legend class="field-label">${props.label}</legend>
    ${messages(props)}
    ${options.map((each, at) => choice(props, type, each, isChosen(each.value), at === 0 ? idOf(props) : `${idOf(props)}-${at + 1}`))}
  </fieldset>`;
}

function choice(props: FieldProps, type: string, option: Option, isChosen: boolean, id: string): Html {
  return html`<div class="choice">
    <input
      type="${type}"
      id="${id}"
      name="${option.name ?? props.name}"
      value="${option.value}"
      ${isChosen && html` checked`}${option.hint && html` aria-describedby="${id}-about"`}
    />
    <label for="${id}">${option.text}</label>
    ${option.hint && html`<p class="hint" id="${id}-about">${option.hint}</p>`}
  </div>`;
}

function field(props: FieldProps, control: Html): Html {
  return html`<div class="field${props.error && ' field-wrong'}">
    <label class="field-label" for="${idOf(props)}">${props.label}</label>
    ${messages(props)}${control}
  </div>`;
}

function messages(props: FieldProps): Html {
  const id = idOf(props);
  return html`${props.hint && html`<p class="hint" id="${id}-hint">${props.hint}</p>`}
  ${props.error && html`<p class="field-error" id="${id}-error"><span class="visually-hidden">${props.errorPrefix}</span> ${props.error}</p>`}`;
}

function states(props: FieldProps, more = ''): Html {
  return html`${props.isRequired && html` required`}${props.error && html` aria-invalid="true"`}${describedBy(props, more)}`;
}

function describedBy(props: FieldProps, more = ''): Html | null {
  const id = idOf(props);
  const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`, more].filter(Boolean).join(' ');
  return ids === '' ? null : html` aria-describedby="${ids}"`;
}

function language(writtenIn: Language | undefined): Html | null {
  return writtenIn ? html` lang="${tags[writtenIn]}" dir="${directionOf(writtenIn)}"` : null;
}

function idOf(props: FieldProps): string {
  return props.id ?? props.name;
}
