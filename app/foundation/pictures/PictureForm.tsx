import type { ReactNode } from 'react'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button } from '#app/foundation/ui/Button.tsx'
import { FileField } from '#app/foundation/ui/FileField.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { largestPicture, pictureTypes } from './picture.ts'

type Props = {
  id?: string
  /** What stands there now: the picture, or what stands for it. */
  children: ReactNode
  /** The file's name in the form, and where it is sent; `remove`: where taking it away is sent, null without one. */
  name: string
  action: string
  remove: string | null
  words: Record<'title' | 'hint' | 'file' | 'upload' | 'remove' | 'large', string>
  /** Why the last one was not taken. */
  refused?: string
}

/** Upload, replace or remove a picture. A phone offers its camera. */
export function PictureForm({ id, children, name, action, remove, words, refused }: Props) {
  return (
    <Card as="section" className="grid gap-4">
      <h2 id={id}>{words.title}</h2>
      <div className="flex items-center gap-4">
        {children}
        <p className="text-sm text-ink-soft">{words.hint}</p>
      </div>
      <Form method="post" action={action} encType="multipart/form-data" className="grid gap-3">
        <FileField
          name={name}
          label={words.file}
          accept={pictureTypes}
          largest={largestPicture}
          tooLarge={words.large}
          error={refused}
        />
        <div>
          <Button look="secondary">{words.upload}</Button>
        </div>
      </Form>
      {remove && (
        <Form method="post" action={remove}>
          <Button look="danger" size="small">
            {words.remove}
          </Button>
        </Form>
      )}
    </Card>
  )
}
